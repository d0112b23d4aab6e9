import { createRoot } from 'react-dom/client';
import { Frame } from './Frame';
import './style.scss';

createRoot(document.getElementById('frame') as HTMLElement).render(<Frame />);
