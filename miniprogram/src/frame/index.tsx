import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('frame') as HTMLElement).render(<div>frame</div>);
